export { createRtwServices, type EditorContext } from './create-services.ts';
export { newProtocolSnippet } from './new-protocol-snippet.ts';
export type { RtwServices, RtwSharedServices } from './services.ts';
export { templateChoices } from './template-choices.ts';
export { templateRequirements } from './template-requirements.ts';
