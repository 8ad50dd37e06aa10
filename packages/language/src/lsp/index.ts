export { createRtwServices, type EditorContext } from './create-services.ts';
export type { RtwServices, RtwSharedServices } from './services.ts';
