import type { Judged } from './choose/judged';
import type { About } from './describe/describe';
import type { Labelled } from './labelled';
import type { Trace } from './trace';

/** A person who looks the choice of texts over: says what belongs to the article, and is told what was chosen. */
export interface Proofreader {
  readonly wants: (text: string) => boolean | undefined;
  readonly sees: (judged: readonly Judged[]) => void;
}

/** What every rule may know beside the tree it works on. */
export interface Context {
  readonly about: About;
  readonly labelled: Labelled;
  /** Address that relative links belong to. */
  readonly base: string;
  /** Address of the page. */
  readonly url: string;
  readonly trace: Trace;
  readonly proofreader?: Proofreader | undefined;
  /** Texts that stood before a place where the page still promised more. Filled by `clean`, weighed by `judge`. */
  readonly promises: string[];
}

/** One habit of the web and what to do about it. A rule changes the tree it is given and nothing else. */
export type Rule<Tree extends ParentNode> = (tree: Tree, context: Context) => void;

/** Removes a node and says which rule did it. */
export function drop(node: ChildNode, stage: 'clean' | 'polish', rule: string, trace: Trace): void {
  trace(stage, rule, node);
  node.remove();
}
