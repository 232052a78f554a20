// The door of mail: what goes out is queued with a commit and sent over SMTP.
export { forgetMail, type Attachment, type Letter, type News, queueLetter, queueNews } from './outbox.ts'
export { type Postman, type PostmanGiven, startPostman } from './postman.ts'
export { isSender, isThisMachine, type SmtpSettings, smtpFromEnvironment } from './settings.ts'
export { createSendMail, type Mail, type Posted, type SendMail } from './smtp.ts'
export { mailOutboxStore } from './store.ts'
