import type { Block, Cell, Table } from './blocks';

/** The document as the text of a Markdown file (CommonMark with GitHub's tables), with a line break at its end. */
export const toMarkdown = (blocks: readonly Block[]): string => `${blocks.map(inMarkdown).join('\n\n')}\n`;

function inMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.words)}`;
    case 'words':
      return plain(block.words);
    case 'link':
      return `[${plain(block.words)}](${block.to})`;
    case 'table':
      return `${block.title ? `### ${plain(block.title)}\n\n` : ''}${rowsOf(block)}`;
    case 'code':
      return `\`\`\`json\n${block.text}\n\`\`\``;
  }
}

const rowsOf = ({ head, rows }: Table): string => [head, head.map(() => '---'), ...rows].map(rowOf).join('\n');

const rowOf = (cells: readonly Cell[]): string => `| ${cells.map(inCell).join(' | ')} |`;

function inCell(cell: Cell): string {
  if (typeof cell === 'string') return plain(cell);
  if ('english' in cell) return plain(cell.english);
  return cell.codes.map((code) => `\`${code.replaceAll('|', '\\|')}\``).join(', ');
}

/** Words that mean nothing to Markdown. */
const plain = (words: string): string => words.replace(/[\\`*|<[\]]/g, '\\$&');
