export { OrdersModule } from './orders/orders.module.js';
export { PaymentRequestsModule } from './payment-requests/payment-requests.module.js';
