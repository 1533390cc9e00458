/** Style sheets are modules of class names; with a leading "!" they are global and export nothing. */
declare module '*.css' {
  const classes: Readonly<Record<string, string>>
  // eslint-disable-next-line no-restricted-syntax -- so the build kit gives style sheets
  export default classes
}
