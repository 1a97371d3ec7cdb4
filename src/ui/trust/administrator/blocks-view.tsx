import type { Block, Cell, Table } from '../../../trust-guide/blocks';

/** Draws a document: its headings below that of the view, and each row of a table as facts one below the other. */
export const BlocksView = ({ blocks }: { readonly blocks: readonly Block[] }) => (
  <>
    {blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </>
);

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 3 ? <h4>{block.words}</h4> : <h3 class="section">{block.words}</h3>;
    case 'words':
      return <p>{block.words}</p>;
    case 'link':
      return (
        <a href={block.to} target="_blank" rel="noreferrer">
          {block.words}
        </a>
      );
    case 'code':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard too.
        <pre class="wide" dir="ltr" tabIndex={0}>
          {block.text}
        </pre>
      );
    case 'table':
      return block.title ? (
        <details class="wide">
          <summary>{block.title}</summary>
          <Facts table={block} />
        </details>
      ) : (
        <Facts table={block} />
      );
  }
}

const Facts = ({ table: { head, rows } }: { readonly table: Table }) => (
  <ul class="facts wide">
    {rows.map(([first = '', ...others], index) => (
      <li key={index}>
        <strong>
          <CellView cell={first} />
        </strong>
        <About head={head} cells={others} />
      </li>
    ))}
  </ul>
);

/** What stands beside the first cell; a single one needs no name. */
const About = ({ head, cells }: { readonly head: readonly string[]; readonly cells: readonly Cell[] }) =>
  cells.length === 1 && cells[0] !== undefined ? (
    <span>
      <CellView cell={cells[0]} />
    </span>
  ) : (
    <dl>
      {cells.map(
        (cell, at) =>
          isEmpty(cell) || [
            <dt key={`t${at}`}>{head[at + 1]}</dt>,
            <dd key={`d${at}`}>
              <CellView cell={cell} />
            </dd>,
          ],
      )}
    </dl>
  );

const isEmpty = (cell: Cell): boolean =>
  typeof cell === 'string' ? cell === '' : 'codes' in cell && cell.codes.length === 0;

function CellView({ cell }: { readonly cell: Cell }) {
  if (typeof cell === 'string') return <>{cell}</>;
  if ('english' in cell)
    return (
      <span lang="en" dir="ltr">
        {cell.english}
      </span>
    );
  return (
    <>
      {cell.codes.flatMap((code) => [
        <code key={code} dir="ltr">
          {code}
        </code>,
        ' ',
      ])}
    </>
  );
}
