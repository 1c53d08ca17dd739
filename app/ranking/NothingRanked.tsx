import { m } from "~/paraglide/messages";
import { EmptyState } from "~/ui/EmptyState";

export const NothingRanked = () => <EmptyState title={m.ranking_empty()}>{m.ranking_empty_text()}</EmptyState>;

/** There is a list, but nothing in it is what was asked for. */
export const NothingFound = () => <EmptyState title={m.ranking_list_none()}>{m.ranking_list_none_text()}</EmptyState>;
