import type { Outlet, Story } from '../model/record.js';

/** The outlet's order of blocks for a story, or the story's own. */
export function blockOrder(story: Story, outlet: Outlet): readonly (string | readonly string[])[] {
  return outlet.fields.stories?.[story.id]?.blocks ?? story.fields.blocks;
}
