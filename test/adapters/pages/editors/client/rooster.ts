import {
  contentModelToText,
  createBr,
  createContentModelDocument,
  createParagraph,
  createText,
  Editor,
  EditPlugin,
} from 'roosterjs';
import { fieldIn, linesOf, type MountEditor } from './mounted-editor';

/** RoosterJS, the editor of Outlook on the web and of Proton Mail; `place` may stand in a frame of the same site. */
export const mountRooster: MountEditor = (place, lines) => {
  const initialModel = createContentModelDocument();
  for (const line of lines.length > 0 ? lines : ['']) {
    const paragraph = createParagraph();
    paragraph.segments.push(line === '' ? createBr() : createText(line));
    initialModel.blocks.push(paragraph);
  }
  const field = fieldIn(place, 'div');
  const editor = new Editor(field, { initialModel, plugins: [new EditPlugin()] });
  return { field, read: () => linesOf(contentModelToText(editor.getContentModelCopy('disconnected'), '\n')) };
};
