package org.palimpsest.actionapi.action;

import org.jspecify.annotations.Nullable;
import org.palimpsest.actionapi.error.ApiError;
import org.palimpsest.model.message.Message;

/**
 * How wide a range of addresses may be that something is done to.
 *
 * @param ipv4 how many bits the addresses of a range must share
 * @param ipv6 the same for IPv6
 */
public record WidestRange(int ipv4, int ipv6) {

  /**
   * Why nothing is done to this range; null when it is narrow enough.
   *
   * @param range a range in canonical form
   */
  @Nullable ApiError refusal(String range) {
    boolean v4 = range.indexOf(':') < 0;
    int shared = Integer.parseInt(range, range.indexOf('/') + 1, range.length(), 10);
    int least = v4 ? ipv4 : ipv6;
    return shared >= least
        ? null
        : ApiError.of(Message.of("apierror-cidrtoobroad", v4 ? "IPv4" : "IPv6", least));
  }
}
