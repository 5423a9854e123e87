package org.palimpsest.wikitext.source;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.palimpsest.model.title.Title;

/** How a page is protected, by action. */
public interface PageProtection {
  /** No protection at all. */
  PageProtection NONE =
      new PageProtection() {
        @Override
        public String level(String action) {
          return "";
        }

        @Override
        public Optional<Instant> expiry(String action) {
          return Optional.empty();
        }

        @Override
        public List<Title> cascadingFrom() {
          return List.of();
        }
      };

  /** The level that an action needs; empty for none. */
  String level(String action);

  /** When that ends; empty for never. */
  Optional<Instant> expiry(String action);

  /** The pages whose protection reaches this one. */
  List<Title> cascadingFrom();
}
