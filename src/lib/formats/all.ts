import { carouselStudio } from './carousel-studio/carousel-studio'
import { draftText } from './draft-text/draft-text'
import type { Format } from './format'
import { plainText } from './plain-text/plain-text'
import { readwiseLogseq } from './readwise-logseq/readwise-logseq'
import { threadVideoPage } from './thread-video-page/thread-video-page'
import { visualEditor } from './visual-editor/visual-editor'
import { webClipper } from './web-clipper/web-clipper'

/** Every way a thread can arrive; of two that are equally likely the earlier is taken. */
export const allFormats: readonly Format[] = [
  carouselStudio,
  visualEditor,
  readwiseLogseq,
  threadVideoPage,
  webClipper,
  draftText,
  plainText,
]
