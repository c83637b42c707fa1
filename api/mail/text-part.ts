/** The part of html-to-text's block builder that is used here; the package ships no types. */
interface TextBuilder {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string, options?: { noWordTransform: boolean }): void;
  addLineBreak(): void;
}

interface Element {
  attribs: { href?: string };
  children: unknown[];
}

type Walk = (children: unknown[], builder: TextBuilder) => void;

/** Sets a button as its label and, on a line of its own where no punctuation touches it, its address. */
function formatButton(button: Element, walk: Walk, builder: TextBuilder): void {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(button.children, builder);
  builder.addInline(':');
  builder.addLineBreak();
  builder.addInline(button.attribs.href ?? '', { noWordTransform: true });
  builder.closeBlock({ trailingLineBreaks: 2 });
}

/** How the HTML part is turned into the text part. */
export const textOptions = {
  formatters: { button: formatButton },
  selectors: [
    { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true } },
    { selector: 'a.button', format: 'button' },
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'hr', format: 'skip' },
  ],
};
