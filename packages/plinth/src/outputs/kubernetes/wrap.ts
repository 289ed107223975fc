/** Width of comments, without the mark in front. */
const width = 110

/** A sentence on lines of at most 110 characters; a word that is longer stays whole. */
export function wrap(sentence: string): string {
  if (sentence.length <= width) return sentence
  const lines: string[] = []
  let line = ''
  for (const word of sentence.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}
