/** Objects kept by a server that speaks the protocol of Amazon S3. */
@org.jspecify.annotations.NullMarked
package org.palimpsest.store.s3;
