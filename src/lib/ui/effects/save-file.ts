/** Hands the person a file, as a download of the browser. `name` is for people, without an ending. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${fileName(name)}.json`
  document.body.append(link)
  link.click()
  link.remove()
  // Not at once: the browser reads the file after this turn.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}

/** A name that every system takes for a file: no signs of paths, no dot at an end, never empty. */
export function fileName(name: string): string {
  const plain = name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 80)
  return plain === '' ? 'carousel' : plain
}
