/**
 * Words that mean something in a template before any measure does: Handlebars' own, and our helpers (their
 * declarations are in src/render, a stranger; tests/refused/direct.test.ts compares the two).
 */
export const HANDLEBARS_WORDS: readonly string[] = [
  ...['this', 'else', 'true', 'false', 'null', 'undefined', 'as', 'root', 'lookup', 'log'],
  ...['if', 'unless', 'each', 'with', 'blockhelpermissing', 'helpermissing', 'constructor', 'prototype'],
  ...['case', 'when', 'a', 'an', 'counted', 'agree', 'dash', 'quotation', 'reported'],
  ...['verb', 'government', 'minister', 'spelling'],
];
