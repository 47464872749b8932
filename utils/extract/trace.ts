/** What a rule tells of itself: which stage and rule touched which node, and why. */
export type Trace = (stage: 'clean' | 'read' | 'polish', rule: string, node: Node, reason: string) => void;

/** For callers that do not listen. */
export const silent: Trace = () => {};
