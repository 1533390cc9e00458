/** Gives the focus to the current slide; where no slide is shown, to the main button. */
export function focusSlides(): void {
  const stop =
    document.querySelector<HTMLElement>('[data-slide][tabindex="0"]') ??
    document.querySelector<HTMLElement>('footer button:enabled')
  stop?.focus()
}

/** Gives the focus to the current slide where what had it is gone. */
export function focusSlidesIfLost(): void {
  if (document.activeElement === document.body) focusSlides()
}

/** Gives the focus to the current post where what had it is gone. */
export function focusPostsIfLost(): void {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('[data-post][tabindex="0"]')?.focus()
}
