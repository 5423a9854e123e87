package org.palimpsest.wikitext.function.address;

import java.util.Optional;
import org.palimpsest.model.title.Namespace;
import org.palimpsest.model.title.Namespaces;
import org.palimpsest.wikitext.expand.FunctionCall;
import org.palimpsest.wikitext.expand.ParserFunction;
import org.palimpsest.wikitext.function.text.LeadingNumber;

/**
 * The name of a namespace by its number or any of its names ({@code ns}).
 *
 * @param encoded whether it is written for an address
 */
record NamespaceName(boolean encoded) implements ParserFunction {
  @Override
  public Result call(FunctionCall call) {
    Namespaces namespaces = call.parse().wiki().settings().titles().namespaces();
    String asked = call.argument(0);
    int number = LeadingNumber.whole(asked);
    Optional<Namespace> found =
        number != 0 ? namespaces.byId(number) : namespaces.find(isZero(asked) ? "" : asked);
    if (found.isEmpty() && number == 0) {
      return new Result.NotMeant();
    }
    String name = found.map(Namespace::name).orElse("");
    return Result.of(encoded ? name.replace(' ', '_') : name);
  }

  private static boolean isZero(String asked) {
    return !asked.isEmpty() && asked.chars().allMatch(c -> c == '0');
  }
}
