/** Layers that are moved about may fall out of the selection for a while: taken back, it is as it was. */
export function keepSelection(page: PageNode, onTakeBack: (restore: () => void) => void): void {
  const { selection } = page
  onTakeBack(() => {
    const ids = new Set(page.selection.map(({ id }) => id))
    const isSame = ids.size === selection.length && selection.every(({ id }) => ids.has(id))
    if (!isSame) page.selection = selection.filter((layer) => !layer.removed)
  })
}
