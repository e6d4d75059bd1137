const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** What stands in a text where bytes were no UTF-8. */
const REPLACED = '\ufffd';

function isUtf8(bytes: Uint8Array): boolean {
  try {
    UTF8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What Windows-1252 has where Latin-1 has nothing: from byte 128 on. (Node's own decoder takes the one for the other.) */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FIRST = 128;

const decodeWindows = (bytes: Buffer): string =>
  bytes.toString('latin1').replaceAll(/[\x80-\x9f]/g, (found) => WINDOWS.charAt(found.charCodeAt(0) - FIRST));

/** UTF-16, as Notepad calls Unicode: by its byte-order mark, or by the noughts beside the first letter. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return undefined;
}

/**
 * The text of a file that an editor may have saved: in UTF-8, as we write it; in UTF-16; or, where it is neither, in
 * Windows-1252, in which older programs save. Every byte then is a character: nothing is lost.
 */
export function decodeText(bytes: Buffer): string {
  const wide = bytes.length > 1 ? utf16Of(bytes) : undefined;
  if (wide) return new TextDecoder(wide).decode(bytes);
  const text = bytes.toString('utf8');
  return !text.includes(REPLACED) || isUtf8(bytes) ? text : decodeWindows(bytes);
}
