// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { DefinitionList } from "~/ui/DefinitionList";
import { Money } from "~/ui/Money";
import { PlainText } from "~/ui/Text";

afterEach(cleanup);

const paragraphs = (text: string | null) => {
  const { container } = render(<PlainText text={text} />);
  return [...container.querySelectorAll("p")].map((paragraph) => paragraph.textContent);
};

test("a blank line starts a paragraph and a single line break stays one, whatever system wrote them", () => {
  expect(paragraphs("Wij koken.\r\nElke week.\r\n \r\n\r\nIedereen doet mee.\r")).toEqual([
    "Wij koken.\nElke week.",
    "Iedereen doet mee.",
  ]);
});

test("markup in a text is shown as the characters it is", () => {
  const { container } = render(<PlainText text={'<img src=x onerror="alert(1)"> https://voorbeeld.nl'} />);
  expect(container.querySelectorAll("img, a").length).toBe(0);
  expect(container.textContent).toBe('<img src=x onerror="alert(1)"> https://voorbeeld.nl');
});

test("no text is said in words", () => {
  expect([paragraphs(null), paragraphs("  \n ")]).toEqual([["niet ingevuld"], ["niet ingevuld"]]);
});

test("an amount that is not filled in is not zero euros", () => {
  const { container } = render(
    <DefinitionList
      items={[
        { label: "Gevraagd bedrag", value: <Money cents={5_000_000} /> },
        { label: "Eigen bijdrage", value: <Money cents={null} /> },
        { label: "Cofinanciering", value: <Money cents={0} /> },
      ]}
    />,
  );
  expect([...container.querySelectorAll("dd")].map((value) => value.textContent)).toEqual([
    "€\u00a050.000",
    "niet ingevuld",
    "€\u00a00",
  ]);
});
