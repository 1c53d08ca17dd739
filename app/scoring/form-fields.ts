import type { SheetFields } from "./sheet-fields";

/** What a form in the page holds, for these fields. The form keeps its own values; scripts read and fill them. */
export function readFields(form: HTMLFormElement, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, controlOf(form, name)?.value ?? ""]));
}

/** Puts values into a form in the page; "" unchecks every radio button of that name. */
export function fillFields(form: HTMLFormElement, fields: SheetFields): void {
  for (const [name, value] of Object.entries(fields)) {
    const control = controlOf(form, name);
    if (!control) continue;
    if (control instanceof RadioNodeList && value === "") {
      for (const radio of control) if (radio instanceof HTMLInputElement) radio.checked = false;
    } else {
      control.value = value;
    }
  }
}

function controlOf(
  form: HTMLFormElement,
  name: string,
): RadioNodeList | HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement | null {
  const found = form.elements.namedItem(name);
  const known =
    found instanceof RadioNodeList ||
    found instanceof HTMLTextAreaElement ||
    found instanceof HTMLInputElement ||
    found instanceof HTMLSelectElement;
  return known ? found : null;
}
