// The screens of question sheets.
export { SheetsScreen } from './list-screen.tsx'
export { SheetScreen } from './sheet-screen.tsx'
