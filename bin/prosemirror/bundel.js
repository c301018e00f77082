// What static/beheer/tekst/ uses of ProseMirror; nothing else comes along.
export { baseKeymap, chainCommands, toggleMark } from "prosemirror-commands";
export { gapCursor } from "prosemirror-gapcursor";
export { history, redo, undo } from "prosemirror-history";
export { keymap } from "prosemirror-keymap";
export { DOMSerializer, Fragment, NodeRange, Schema, Slice } from "prosemirror-model";
export { EditorState, Plugin, Selection, TextSelection } from "prosemirror-state";
export {
  CellSelection, addColumnAfter, addRowAfter, deleteColumn, deleteRow, isInTable, selectedRect, tableEditing,
} from "prosemirror-tables";
export { canSplit } from "prosemirror-transform";
export { EditorView } from "prosemirror-view";
