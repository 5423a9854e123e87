package org.palimpsest.actionapi.format;

import org.palimpsest.actionapi.module.Call;
import org.palimpsest.actionapi.module.Declaration;
import org.palimpsest.actionapi.params.Param;
import org.palimpsest.model.message.Message;

/**
 * {@code format=xml} (spec: api-framework.md, section 7). Stylesheets are not offered: the result
 * of a script of somebody else's would appear as a page of this wiki.
 */
final class XmlFormat implements Format {
  private static final Param<String> STYLESHEET = Param.string("xslt");
  private static final Param<Boolean> NAMESPACE = Param.bool("includexmlnamespace");

  private static final Declaration DECLARATION = Declaration.of("xml", STYLESHEET, NAMESPACE);

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public ResultPrinter printer(Call call, Layout layout) {
    if (call.isSent(STYLESHEET)) {
      call.warn(Message.of("apiwarn-xslt-disabled"));
    }
    return new XmlPrinter(call.get(NAMESPACE), layout);
  }
}
