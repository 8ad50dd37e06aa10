import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { XmlDocument, XmlError, XsdValidator } from 'libxml2-wasm';

/** What is wrong with a report by the published shape of its format; nothing where it is valid. */
export type Problems = (report: string) => string[];

const schema = (name: string) => readFileSync(join(import.meta.dirname, 'schemas', name), 'utf8');

const told = (errors: readonly ErrorObject[] | null | undefined) =>
  (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

function jsonProblems(ajv: Ajv, name: string): Problems {
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(schema(name)));
  return (report) => (validate(JSON.parse(report)) ? [] : told(validate.errors));
}

export const sarifProblems = jsonProblems(
  // One of its patterns is none by the stricter reading.
  new AjvDraft4.default({ allErrors: true, strict: false, unicodeRegExp: false }) as unknown as Ajv,
  'sarif-2.1.0.json',
);

export const gitlabProblems = jsonProblems(new Ajv({ allErrors: true }), 'gitlab-code-quality.json');

const shape = XsdValidator.fromDoc(XmlDocument.fromString(schema('junit.xsd')));

export const junitProblems: Problems = (report) => {
  try {
    using document = XmlDocument.fromString(report);
    shape.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlError) return [error.message];
    throw error;
  }
};
