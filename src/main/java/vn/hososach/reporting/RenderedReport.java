package vn.hososach.reporting;

/** A report ready to be stored under its file name. */
public record RenderedReport(String fileName, ReportFormat format, byte[] content) {}
