/**
 * What Mermaid does to a text before it reads it: quotes around attributes of tags become single ones; front matter,
 * directives (`%%{init: ...}%%`) and comments go. Here they become blanks, so that every character keeps its place.
 */
export function prepare(text: string): string {
  return text
    .replaceAll(/<(\w+)([^>]*)>/g, (tag) => tag.replaceAll(/="([^"]*)"/g, "='$1'"))
    .replace(/^\s*---[ \t]*\n[\s\S]*?\n[ \t]*---[ \t]*(?=\n|$)/, blank)
    .replaceAll(/%%\{[\s\S]*?\}%%/g, blank)
    .replaceAll(/^[ \t]*%%[^\n]*/gm, blank)
}

function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ')
}
