/** Gives the focus to the current slide; where no slide is shown, to the main button. */
export function focusSlides(): void {
  const stop =
    document.querySelector<HTMLElement>('[data-slide][tabindex="0"]') ??
    document.querySelector<HTMLElement>('footer button:enabled')
  stop?.focus()
}
