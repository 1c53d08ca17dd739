import type { ReactNode } from "react";
import { m } from "~/paraglide/messages";

/** One message, or the list that a validator gives; empty means valid. */
export type FieldErrors = string | readonly string[] | null | undefined;

/** What every field has in common. `id` is also where the error summary points; it is `name` unless given. */
export type FieldTexts = {
  id?: string;
  name: string;
  label: ReactNode;
  /** Keep the label for screen readers only, where the table around the field says the same. */
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: FieldErrors;
  /** Says "niet verplicht" behind the label. Required is the normal case and is not marked. */
  optional?: boolean;
};

/** The attributes that tie a control to its label, hint and error. */
export type ControlAttributes = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** The error as one sentence, or `null` when there is none. */
export function errorText(error: FieldErrors): string | null {
  const text = typeof error === "string" ? error : (error ?? []).join(" ");
  return text === "" ? null : text;
}

/** Works out the ids by which a control points at its hint and its error. */
export function controlAttributes({ id, name, hint, error }: FieldTexts): ControlAttributes {
  const controlId = id ?? name;
  const invalid = errorText(error) !== null;
  const described = [hint ? `${controlId}-hint` : "", invalid ? `${controlId}-error` : ""].filter(Boolean).join(" ");
  return { id: controlId, name, "aria-describedby": described || undefined, "aria-invalid": invalid || undefined };
}

/** Label, hint and error around one control; `children` receives the attributes the control must carry. */
export function Field(props: FieldTexts & { children: (attributes: ControlAttributes) => ReactNode }) {
  const attributes = controlAttributes(props);
  const invalid = attributes["aria-invalid"] === true;
  return (
    <div className={invalid ? "field field-invalid" : "field"}>
      <label className={props.labelHidden ? "sr-only" : "field-label"} htmlFor={attributes.id}>
        {props.label}
        {props.optional && <OptionalMark />}
      </label>
      <FieldNotes id={attributes.id} hint={props.hint} error={props.error} />
      {props.children(attributes)}
    </div>
  );
}

/** Behind the label of a field that may stay empty. */
export function OptionalMark() {
  return <span className="field-optional"> ({m.ui_optional()})</span>;
}

/** The hint and the error of a field or group, under the ids that `controlAttributes` points at. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: FieldErrors }) {
  const message = errorText(error);
  return (
    <>
      {hint && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {message && (
        <p className="field-error" id={`${id}-error`}>
          <span className="sr-only">{m.ui_error_prefix()} </span>
          {message}
        </p>
      )}
    </>
  );
}
