/** What a document holds that is not read: it is told at the upload, not dropped in silence. */
export const unreadKinds = [
  'textBox', 'chart', 'diagram', 'equation', 'footnotes', 'comments', 'trackedChanges', 'embedded', 'columns', 'sections', 'firstPage', 'fields', 'pictures', 'watermark', 'links', 'fonts', 'mergedRows', 'floating',
] as const
export type Unread = (typeof unreadKinds)[number]
