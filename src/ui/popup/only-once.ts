/** For a form whose button makes something: a double click, and a key that is held down, count once. */
export const onlyOnce = {
  onClickCapture(event: MouseEvent): void {
    const isSubmit = event.target instanceof Element && event.target.closest('[type="submit"]');
    if (isSubmit && event.detail > 1) event.preventDefault();
  },
  onKeyDownCapture(event: KeyboardEvent): void {
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
  },
};
