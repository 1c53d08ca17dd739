import { HttpResponse, http } from "msw";

const form = {
  id: "abc123",
  title: "Aanvraag",
  fields: [
    { id: "q1", ref: "titel", title: "Wat is de titel van jullie plan?", type: "short_text" },
    {
      id: "g1",
      ref: "groep",
      title: "Over jullie",
      type: "group",
      properties: {
        fields: [
          { id: "q2", ref: "mail", title: "E-mailadres", type: "email" },
          { id: "q3", ref: "tel", title: "Telefoonnummer", type: "phone_number" },
        ],
      },
    },
    { id: "q4", ref: "bedrag", title: "Gevraagd bedrag", type: "number" },
    { id: "q5", ref: "akkoord", title: "Mag de adviescommissie jullie plan zien?", type: "yes_no" },
    { id: "q6", ref: "gemeente", title: "Gemeente", type: "multiple_choice" },
    { id: "q7", ref: "financiers", title: "Financiers", type: "multiple_choice" },
    { id: "q8", ref: "start", title: "Startdatum project", type: "date" },
    { id: "q9", ref: "bijlage", title: "Bijlagen", type: "file_upload" },
    { id: "q10", ref: "site", title: "Website", type: "website" },
    { id: "q11", ref: "gemeente2", title: "Gemeente", type: "short_text" },
  ],
};

/** One whole response of every kind of answer, as Typeform's documentation shows them. */
export const typeformResponse = (token: string, changes: object = {}) => ({
  response_id: token,
  token,
  response_type: "completed",
  landed_at: "2021-11-08T09:00:00Z",
  submitted_at: "2021-11-08T10:22:00Z",
  hidden: { bron: "nieuwsbrief" },
  answers: [
    { field: { id: "q1", ref: "titel", type: "short_text" }, type: "text", text: `Plan ${token}` },
    { field: { id: "q2", ref: "mail", type: "email" }, type: "email", email: "a@example.org" },
    { field: { id: "q3", ref: "tel", type: "phone_number" }, type: "phone_number", phone_number: "+31600000000" },
    { field: { id: "q4", ref: "bedrag", type: "number" }, type: "number", number: 48_000 },
    { field: { id: "q5", ref: "akkoord", type: "yes_no" }, type: "boolean", boolean: true },
    { field: { id: "q6", ref: "gemeente", type: "multiple_choice" }, type: "choice", choice: { label: "Ede" } },
    {
      field: { id: "q7", ref: "financiers", type: "multiple_choice" },
      type: "choices",
      choices: { labels: ["Gemeente", "Fonds"], other: "Buurt, straat" },
    },
    { field: { id: "q8", ref: "start", type: "date" }, type: "date", date: "2022-03-01T00:00:00.000Z" },
    { field: { id: "q9", ref: "bijlage", type: "file_upload" }, type: "file_url", file_url: "https://x.example/a.pdf" },
    { field: { id: "q10", ref: "site", type: "website" }, type: "url", url: "https://tafel.example" },
    { field: { id: "old", ref: "vroeger", type: "short_text" }, type: "text", text: "een vraag die er niet meer is" },
  ],
  ...changes,
});

/** Typeform with these pages of responses; wants this token. Remembers after which response each page was asked. */
export function typeform(pages: object[][], token = "tfp_geheim") {
  const asked: (string | null)[] = [];
  const refused = (request: Request) =>
    request.headers.get("Authorization") === `Bearer ${token}` ? null : new HttpResponse(null, { status: 401 });
  const handlers = [
    http.get("https://api.typeform.com/forms/abc123", ({ request }) => refused(request) ?? HttpResponse.json(form)),
    http.get("https://api.typeform.com/forms/abc123/responses", ({ request }) => {
      const { searchParams } = new URL(request.url);
      asked.push(searchParams.get("before"));
      return (
        refused(request) ??
        HttpResponse.json({ items: pages[asked.length - 1] ?? [], page_size: searchParams.get("page_size") })
      );
    }),
  ];
  return { handlers, asked };
}
