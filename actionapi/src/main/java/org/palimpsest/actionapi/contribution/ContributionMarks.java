package org.palimpsest.actionapi.contribution;

import java.util.Optional;
import org.palimpsest.actionapi.list.ListPosition;
import org.palimpsest.actionapi.list.PlaceFormat;
import org.palimpsest.actionapi.result.Node;
import org.palimpsest.wiki.contribution.ContributionPosition;
import org.palimpsest.wiki.contribution.Contributors;

/** How places in a list of contributions are written, by whose list it is. */
enum ContributionMarks implements PlaceFormat<ContributionPosition> {
  /** One person: {@code time|id}. */
  ALONE {
    @Override
    public Node print(ContributionPosition place) {
      return Node.of(ListPosition.print(place.position()));
    }

    @Override
    public Optional<ContributionPosition> parse(String text) {
      return ListPosition.parse(text).map(place -> new ContributionPosition(0, "", place));
    }
  },
  /** Several people: {@code actor|actor's id|time|id}. */
  BY_ACTOR {
    @Override
    public Node print(ContributionPosition place) {
      return Node.of("actor|" + place.actorId() + "|" + ListPosition.print(place.position()));
    }

    @Override
    public Optional<ContributionPosition> parse(String text) {
      String[] parts = text.split("\\|", -1);
      return parts.length == 4 && parts[0].equals("actor")
          ? ListPosition.id(parts[1])
              .filter(id -> id > 0)
              .flatMap(id ->
                  ListPosition.parse(parts[2], parts[3])
                      .map(place -> new ContributionPosition(id, "", place)))
          : Optional.empty();
    }
  },
  /** All names with a prefix: {@code name|name|time|id}. */
  BY_NAME {
    @Override
    public Node print(ContributionPosition place) {
      return Node.of("name|" + place.name() + "|" + ListPosition.print(place.position()));
    }

    @Override
    public Optional<ContributionPosition> parse(String text) {
      String[] parts = text.split("\\|", -1);
      return parts.length == 4 && parts[0].equals("name")
          ? ListPosition.parse(parts[2], parts[3])
              .map(place -> new ContributionPosition(0, parts[1], place))
          : Optional.empty();
    }
  };

  /** The form of the list of these people. */
  static ContributionMarks of(Contributors contributors) {
    return switch (contributors) {
      case Contributors.Named named -> named.names().size() > 1 ? BY_ACTOR : ALONE;
      case Contributors.Identified identified -> identified.userIds().size() > 1 ? BY_ACTOR : ALONE;
      case Contributors.Prefixed _, Contributors.InRange _ -> BY_NAME;
    };
  }
}
