/** What a rule tells of itself: which stage and rule touched which node. A rule's name says why. */
export type Trace = (stage: 'clean' | 'read' | 'choose' | 'polish', rule: string, node: Node) => void;

/** For callers that do not listen. */
export const silent: Trace = () => {};
