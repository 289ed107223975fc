export { cursorOf, tryReadCursor, type CursorValues } from './cursor.ts'
export { largestPage, mapPage, pageOf, PageQuery, pageSchema, type Page } from './page.ts'
export { readCursor } from './read-cursor.ts'
