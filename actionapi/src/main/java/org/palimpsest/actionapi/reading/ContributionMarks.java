package org.palimpsest.actionapi.reading;

import java.util.Optional;
import org.palimpsest.wiki.reading.ContributionPlace;
import org.palimpsest.wiki.reading.Contributors;

/** How places in a list of contributions are written, by whose list it is. */
enum ContributionMarks {
  /** One person: {@code time|id}. */
  ALONE {
    @Override
    String print(ContributionPlace place) {
      return Places.print(place.position());
    }

    @Override
    Optional<ContributionPlace> parse(String text) {
      return Places.parse(text).map(place -> new ContributionPlace(0, "", place));
    }
  },
  /** Several people: {@code actor|actor's id|time|id}. */
  BY_ACTOR {
    @Override
    String print(ContributionPlace place) {
      return "actor|" + place.actorId() + "|" + Places.print(place.position());
    }

    @Override
    Optional<ContributionPlace> parse(String text) {
      String[] parts = text.split("\\|", -1);
      return parts.length == 4 && parts[0].equals("actor")
          ? Places.id(parts[1])
              .filter(id -> id > 0)
              .flatMap(id ->
                  Places.parse(parts[2], parts[3])
                      .map(place -> new ContributionPlace(id, "", place)))
          : Optional.empty();
    }
  },
  /** All names with a prefix: {@code name|name|time|id}. */
  BY_NAME {
    @Override
    String print(ContributionPlace place) {
      return "name|" + place.name() + "|" + Places.print(place.position());
    }

    @Override
    Optional<ContributionPlace> parse(String text) {
      String[] parts = text.split("\\|", -1);
      return parts.length == 4 && parts[0].equals("name")
          ? Places.parse(parts[2], parts[3]).map(place -> new ContributionPlace(0, parts[1], place))
          : Optional.empty();
    }
  };

  /** The text for a place. */
  abstract String print(ContributionPlace place);

  /** The place that a text stands for; empty when it is none of this form. */
  abstract Optional<ContributionPlace> parse(String text);

  /** The form of the list of these people. */
  static ContributionMarks of(Contributors contributors) {
    return switch (contributors) {
      case Contributors.Named named -> named.names().size() > 1 ? BY_ACTOR : ALONE;
      case Contributors.Identified identified -> identified.userIds().size() > 1 ? BY_ACTOR : ALONE;
      case Contributors.Prefixed _ -> BY_NAME;
    };
  }
}
