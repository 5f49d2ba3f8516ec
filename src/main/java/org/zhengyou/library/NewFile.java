package org.zhengyou.library;

import org.zhengyou.platform.files.FileStore;
import org.zhengyou.preview.FileKind;

/** A file that was looked at and lies in the store, to become a version. */
public record NewFile(FileStore.Kept file, String name, FileKind kind, int pages, DocumentVersion.Scan scan) {}
