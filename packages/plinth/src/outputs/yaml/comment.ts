// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u001f\u007f-\u009f\ufeff\ufff0-\uffff]+/g
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/

/** Comment lines above something at `column`. Line breaks at the start of the comment become empty lines above it. */
export function renderCommentAbove(comment: string, column: string): string {
  const text = comment.replace(/^\n+/, '')
  const emptyLines = comment.slice(0, comment.length - text.length)
  return text === ''
    ? emptyLines
    : emptyLines +
        text
          .split(lineBreak)
          .map((line) => commentLine(line, column))
          .join('')
}

/** A comment at the end of a line that has something else before it. */
export function renderCommentBeside(comment: string): string {
  const text = comment.split(lineBreak).join(' ').replaceAll(control, ' ').trim()
  return text === '' ? '' : ` # ${text}`
}

function commentLine(line: string, column: string): string {
  const text = `${column}# ${line.replaceAll(control, ' ')}`
  return `${text.trimEnd()}\n`
}
