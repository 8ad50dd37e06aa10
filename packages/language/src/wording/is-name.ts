const name = /^(?:[A-Za-z_À-ÖØ-öø-ÿ]|\d+[A-ZÅÄÖ]{2})(?:[\wÀ-ÖØ-öø-ÿ]|-(?=[\wÀ-ÖØ-öø-ÿ]))*$/;

/** Whether a text can be written where a name is wanted: the grammar's terminal `ID`. */
export function isName(text: string): boolean {
  return name.test(text);
}
