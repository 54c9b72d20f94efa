const MARKUP: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text in which nothing is markup of HTML or XML, without the control characters that XML forbids. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => MARKUP[sign] ?? sign).replace(/\p{Cc}/gu, " ");
}
