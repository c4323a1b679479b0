/** Everything that reads template files, loaded together when a template is chosen. */
export { listTemplates } from './list-templates';
export { loadTemplate } from './load-template';
export { previewTemplate } from './preview-template';
