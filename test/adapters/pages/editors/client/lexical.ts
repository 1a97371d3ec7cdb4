import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { fieldIn, linesOf, type MountEditor } from './mounted-editor';

export const mountLexical: MountEditor = (place, lines) => {
  const element = fieldIn(place, 'div');
  element.contentEditable = 'true';
  const editor = createEditor({
    onError(error) {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerRichText(editor);
  editor.update(
    () => {
      const paragraphs = lines.map((line) => $createParagraphNode().append($createTextNode(line)));
      $getRoot()
        .clear()
        .append(...(paragraphs.length > 0 ? paragraphs : [$createParagraphNode()]));
    },
    { discrete: true },
  );
  const read = () =>
    $getRoot()
      .getChildren()
      .map((paragraph) => paragraph.getTextContent())
      .join('\n');
  return { field: element, read: () => linesOf(editor.getEditorState().read(read)) };
};
