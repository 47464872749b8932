/** Attribute that carries a block's number through the engine, which moves and replaces elements. */
export const MARK = 'data-lectern-block';
