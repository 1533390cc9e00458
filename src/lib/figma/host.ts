/**
 * Every member of Figma's Plugin API this plugin uses. Nothing in `figma/` names the global `figma`;
 * it comes in as an argument, so that tests pass the stand-in's.
 */
export type Host = Pick<
  PluginAPI,
  | 'base64Encode'
  | 'clientStorage'
  | 'closePlugin'
  | 'commitUndo'
  | 'createEllipse'
  | 'createFrame'
  | 'createImage'
  | 'createNodeFromSvg'
  | 'createRectangle'
  | 'createSection'
  | 'createText'
  | 'createTextStyle'
  | 'currentPage'
  | 'editorType'
  | 'getImageByHash'
  | 'getLocalPaintStylesAsync'
  | 'getLocalTextStylesAsync'
  | 'getNodeByIdAsync'
  | 'listAvailableFontsAsync'
  | 'loadFontAsync'
  | 'on'
  | 'root'
  | 'setCurrentPageAsync'
  | 'ui'
  | 'variables'
  | 'viewport'
>
