package org.palimpsest.actionapi.contribution;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.list.Property;
import org.palimpsest.store.contribution.ContributionPart;

/** What {@code list=usercontribs} can tell about a contribution. */
enum ContributionProperty implements Property<ContributionPart> {
  IDS(null),
  TITLE(null),
  TIMESTAMP(null),
  COMMENT(ContributionPart.COMMENT),
  SIZE(null),
  SIZEDIFF(ContributionPart.PARENT_SIZE),
  FLAGS(null),
  PATROLLED(ContributionPart.PATROLLED),
  TAGS(ContributionPart.TAGS);

  private final @Nullable ContributionPart part;

  ContributionProperty(@Nullable ContributionPart part) {
    this.part = part;
  }

  @Override
  public @Nullable ContributionPart part() {
    return part;
  }
}
