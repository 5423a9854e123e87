package org.palimpsest.actionapi.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.actionapi.error.Refusals;
import org.palimpsest.actionapi.page.InfoParams.TestDetail;
import org.palimpsest.actionapi.query.QueryCall;
import org.palimpsest.actionapi.result.ObjectNode;
import org.palimpsest.model.message.Message;
import org.palimpsest.wiki.authority.ActionTester;
import org.palimpsest.wiki.authority.Refusal;

/** Says of a page what may be done to it. */
record ActionNodes(QueryCall call, ActionTester tester) {
  /** Puts it into the entry of the page. */
  void put(ObjectNode page, Map<String, Optional<List<Refusal>>> tested) {
    TestDetail detail = call.get(InfoParams.TEST_DETAIL);
    ObjectNode actions = new ObjectNode();
    tested.forEach((action, refusals) -> {
      if (detail == TestDetail.BOOLEAN) {
        actions.flag(action, refusals.filter(List::isEmpty).isPresent());
      } else {
        actions.put(action, call.errorList(errors(action, refusals)));
      }
    });
    page.put("actions", actions);
    if (call.get(InfoParams.TEST_AUTOCREATE)) {
      ObjectNode made = new ObjectNode();
      tested
          .keySet()
          .forEach(action -> made.flag(action, tester.makesAccount(call.performer(), action)));
      page.put("wouldautocreate", made);
    }
  }

  private static List<ApiError> errors(String action, Optional<List<Refusal>> refusals) {
    return refusals
        .map(Refusals::errors)
        .orElseGet(() ->
            List.of(
                ApiError.of("permissiondenied", Message.of("apierror-permissiondenied", action))));
  }
}
