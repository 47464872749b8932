/** Characters, spaces among them: "Need help?" is no question of a text. */
const QUESTION = /^(?=.{12,200}$)\S+\s+\S+\s.*[?؟]$|^.{6,80}？$/su;

/** Whether all of a text is one question that a text could answer. */
export function isQuestion(text: string): boolean {
  return QUESTION.test(text.trim());
}
