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

/** In bytes as Latin-1: the characters that UTF-8 has in several bytes, as the standard has them, and what else Latin-1 lacks. */
const PIECE =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|\xed[\x80-\x9f][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|[\x80-\x9f]/g;

/** What Windows-1252 has, too, at the end of a word: a letter with an accent and … ’ ” – — or a blank that does not break. */
const MAY_BE_WINDOWS = /^[\xc4-\xdf][\x85\x92\x94\x96\x97\xa0]$/;

const decodeWindows = (piece: string): string =>
  piece.replaceAll(/[\x80-\x9f]/g, (found) => WINDOWS.charAt(found.charCodeAt(0) - FIRST));

/**
 * Bytes of which some are no UTF-8: those are read as Windows-1252, each a character, and the others as what they are. Where
 * nothing is surely UTF-8, all is Windows-1252.
 */
function decodeMixed(bytes: Buffer): string {
  const latin = bytes.toString('latin1');
  const isUtf8In = [...latin.matchAll(PIECE)].some(([found]) => found.length > 1 && !MAY_BE_WINDOWS.test(found));
  if (!isUtf8In) return decodeWindows(latin);
  return latin.replaceAll(PIECE, (found) =>
    found.length === 1 ? decodeWindows(found) : Buffer.from(found, 'latin1').toString('utf8'),
  );
}

/** UTF-16, as Notepad calls Unicode: by its byte-order mark, or by the noughts beside the first letter. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return undefined;
}

/** What no text holds; a Word document, a picture and a packed folder do. */
const NO_TEXT = /[\0-\x08\x0e-\x19\x1b-\x1f]/;

/** Whether what was decoded is somebody's words, and not another program's own form. */
export const isText = (text: string): boolean => !NO_TEXT.test(text);

/**
 * The text of a file that an editor may have saved: in UTF-8, as we write it; in UTF-16; or in Windows-1252, in
 * which older programs save, the whole or what was pasted from one of them. No byte is lost.
 */
export function decodeText(bytes: Buffer): string {
  const wide = bytes.length > 1 ? utf16Of(bytes) : undefined;
  if (wide) return new TextDecoder(wide).decode(bytes);
  const text = bytes.toString('utf8');
  return !text.includes(REPLACED) || isUtf8(bytes) ? text : decodeMixed(bytes);
}
