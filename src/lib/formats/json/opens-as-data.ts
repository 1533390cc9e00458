/** Whether a text is data and not prose. Asked of every paste, so only its beginning is looked at. */

const value = String.raw`(?:\[\s*(?:[[{]|\/[/*]|$)|\{\s*(?:["']|[\w$]{1,60}\s*:|\/[/*]|$))`
const script =
  'window\\.YTD|Grailbird\\.|module\\.exports|["\']use strict["\']|' +
  `import\\s[^\\n]{0,200}["'][^\\n"']{1,200}["']|export\\s(?:const|let|var|default|type|interface|\\{)|` +
  '(?:const|let|var)\\s[\\w$]{1,60}\\s*[:=]|[\\w.]{1,60}\\s*=\\s*[[{(]'
const opening = new RegExp(`^\\s*(?:\`\`\`\\w{0,10}\\s*)?(?:${value}|${script})`)
const dataLine =
  /^[\s#]*(?:["'][\w$-]{1,60}["']\s*:|[\w$]{1,60}\s*:\s*["'[{]|[[\]{}()]{1,4}[,;]?\s*$|\{\s*["'])/
const looked = 4000

/** As JSON, as a script that holds data, or with data in most of its first lines. */
export function opensAsData(text: string): boolean {
  const head = text.slice(0, looked)
  if (!/["']?[\w$]["']?\s*[:=]/.test(head)) return false
  if (opening.test(head)) return true
  const lines = head.split('\n').filter((line) => line.trim() !== '')
  return lines.filter((line) => dataLine.test(line)).length * 2 > lines.length
}
