package vn.hososach.ui.intake;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the upload component says. */
final class UploadTexts {

    private UploadTexts() {}

    static UploadI18N vietnamese() {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne("hoặc kéo tệp CSV, Excel vào đây")
                        .setMany("hoặc kéo tệp CSV, Excel vào đây"))
                .setAddFiles(new UploadI18N.AddFiles().setOne("Chọn tệp").setMany("Chọn tệp"))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles("Mỗi lần chỉ nhập một tệp.")
                        .setFileIsTooBig("Tệp quá lớn.")
                        .setIncorrectFileType("Tệp không đúng loại: chỉ nhận CSV và Excel (.xlsx)."))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting("Đang nối máy chủ…")
                                .setStalled("Đường truyền đang nghẽn")
                                .setProcessing("Đang xử lý…")
                                .setHeld("Đang chờ"))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix("còn ")
                                .setUnknown("chưa rõ thời gian còn lại"))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable("Chưa gửi được tệp, hãy thử lại sau.")
                                .setUnexpectedServerError("Chưa gửi được tệp vì lỗi máy chủ.")
                                .setForbidden("Bạn không được gửi tệp này.")))
                .setFile(new UploadI18N.File()
                        .setRetry("Gửi lại")
                        .setStart("Bắt đầu")
                        .setRemove("Bỏ tệp"))
                .setUnits(new UploadI18N.Units().setSize(List.of("B", "KB", "MB", "GB", "TB")));
    }
}
