/**
 * A reading of an object that never changes, done once for each: paragraphs that drafts have in common are the same
 * objects, so what one of them comes to is worked out for the first draft only. Nothing is kept longer than its object.
 */
export function perObject<Subject extends object, Reading>(
  read: (subject: Subject) => Reading,
): (subject: Subject) => Reading {
  const known = new WeakMap<Subject, { readonly reading: Reading }>();
  return (subject) => {
    const found = known.get(subject);
    if (found) return found.reading;
    const reading = read(subject);
    known.set(subject, { reading });
    return reading;
  };
}
