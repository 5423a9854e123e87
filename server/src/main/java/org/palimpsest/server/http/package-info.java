/**
 * The HTTP listener: Jetty's core, and the small adapter between it and the endpoints. Everything
 * that a client can do wrong before a request is complete is dealt with here.
 */
@NullMarked
package org.palimpsest.server.http;

import org.jspecify.annotations.NullMarked;
