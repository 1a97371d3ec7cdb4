/** Runs in the page: what can be pressed and is smaller than 24 pixels either way. A round button is pressed by its label too. */
export function tooSmall(): string[] {
  return [...document.querySelectorAll('a, button, input, select, summary, textarea')]
    .filter((part) => part.checkVisibility())
    .filter((part) => {
      const { width, height } = (part.closest('label.choice') ?? part).getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .map((part) => part.outerHTML.slice(0, 80));
}
